import { allWithTerms, type Provider, providerNow } from '@/lib/content/terms'

/** The three starter templates of the framework, by the words of P3-A6: a file, or what a provider calls it where it has none. */
const starters = [
  { file: '{term.starterVm}', kind: '{term.iac}' },
  { file: '{term.starterKubernetes}', kind: 'Terraform' },
  { file: 'yaml-inference-api/deploy.yaml', kind: 'YAML' },
] as const

/** Adopt them, or replace them by your own; each is named after the folder of its file. */
export const templateStarters = (provider: Provider = providerNow()) =>
  allWithTerms(starters, provider).map(({ file, kind }) => ({ name: file.replace(/\/.*/, ''), kind, file }))
