-- What was paid can also be given back: an actual amount below zero is a credit. Caps, budgets and estimates stay as they are.
ALTER TABLE "CostEntry" DROP CONSTRAINT "CostEntry_amount_range";
ALTER TABLE "UseCaseCost" DROP CONSTRAINT "UseCaseCost_amount_range";
ALTER TABLE "Experiment" DROP CONSTRAINT "Experiment_actualCost_range";
