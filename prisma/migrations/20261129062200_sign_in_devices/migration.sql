-- A device that signed in before has tries of its own, so that strangers cannot lock it out (trust.md 11).
ALTER TABLE "SignInAttempt" ADD COLUMN "device" TEXT;
