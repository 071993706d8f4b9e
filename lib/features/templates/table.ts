/** The three starter templates of the framework (P3-A6): adopt them, or replace them by your own. */
export const templateStarters = [
  { name: 'bicep-vm-gpu', kind: 'Bicep', file: 'bicep-vm-gpu/main.bicep' },
  { name: 'terraform-aks-gpu', kind: 'Terraform', file: 'terraform-aks-gpu/main.tf' },
  { name: 'yaml-inference-api', kind: 'YAML', file: 'yaml-inference-api/deploy.yaml' },
] as const
