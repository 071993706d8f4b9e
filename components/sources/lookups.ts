export const providers = ['azure', 'aws', 'gcp', 'on-premises'] as const
export type Provider = (typeof providers)[number]

/** What is asked for: the allocations, their use, and each metric that is entered. */
export const sourceIds = [
  'gpu-quotas',
  'gpu-utilization-samples',
  'availability',
  'latency-p50-p95-p99',
  'inference-success-rate',
  'token-consumption',
  'support-tickets',
] as const
export type SourceId = (typeof sourceIds)[number]

/** Names of a console or a query language, for the line above the query. */
export type Query = { tool: string; text: string }
type Queries = Readonly<Partial<Record<Provider | 'any', Query>>>

const cloudwatch = (namespace: string, metric: string, dimensions: string, statistic: string, period = 86_400) =>
  [
    `aws cloudwatch get-metric-statistics --namespace ${namespace} --metric-name ${metric}`,
    `  --dimensions ${dimensions}`,
    `  --start-time 2026-11-01T00:00:00Z --end-time 2026-12-01T00:00:00Z`,
    `  --period ${period} ${statistic}`,
  ].join(' \\\n')

const azureMetric = (metrics: string, aggregation: string) =>
  [
    'az monitor metrics list --resource "$RESOURCE_ID"',
    `  --metrics ${metrics} --aggregation ${aggregation} --interval P1D`,
    '  --start-time 2026-11-01T00:00:00Z --end-time 2026-12-01T00:00:00Z --output table',
  ].join(' \\\n')

const region = (columns: string) =>
  `gcloud compute regions describe europe-west4 --flatten="quotas[]" \\\n  --format="csv(${columns})" | grep GPUS`

const running =
  'sum(kube_pod_container_resource_requests{resource="nvidia_com_gpu"}\n  * on (namespace, pod) group_left() (kube_pod_status_phase{phase="Running"} == 1))'

/** The query of each source, by provider; `any` where it does not depend on one. Months and names are examples. */
export const queries: Readonly<Record<SourceId, Queries>> = {
  'gpu-quotas': {
    azure: {
      tool: 'Azure CLI',
      text: 'az vm list-usage --location westeurope \\\n  --query "[?limit > `0` && contains(name.value, \'NC\')].{family:name.value, used:currentValue, allocated:limit}" \\\n  --output table',
    },
    aws: {
      tool: 'AWS CLI',
      text: "aws service-quotas list-service-quotas --service-code ec2 --region eu-central-1 \\\n  --query \"Quotas[?contains(QuotaName, 'Running On-Demand G') || contains(QuotaName, 'Running On-Demand P')].[QuotaName, QuotaCode, Value]\" \\\n  --output table",
    },
    gcp: { tool: 'gcloud CLI', text: region('quotas.metric,quotas.usage,quotas.limit') },
    'on-premises': {
      tool: 'PromQL, kube-state-metrics',
      text: 'sum by (node) (kube_node_status_allocatable{resource="nvidia_com_gpu"})',
    },
  },
  'gpu-utilization-samples': {
    azure: {
      tool: 'Azure CLI, once a day',
      text: 'az vm list-usage --location westeurope \\\n  --query "[?contains(name.value, \'NC\')].{family:name.value, used:currentValue, allocated:limit}" \\\n  --output tsv >> usage-$(date +%F).tsv',
    },
    aws: {
      tool: 'AWS CLI, CloudWatch',
      text: cloudwatch(
        'AWS/Usage',
        'ResourceCount',
        'Name=Service,Value=EC2 Name=Type,Value=Resource Name=Resource,Value=vCPU Name=Class,Value=G/OnDemand',
        '--statistics Average',
      ),
    },
    gcp: { tool: 'gcloud CLI, once a day', text: region('quotas.metric,quotas.usage,quotas.limit') },
    'on-premises': {
      tool: 'PromQL, mean of a month',
      text: `avg_over_time(\n  (${running})[30d:1h])\n\n# allocated\navg_over_time(\n  sum(kube_node_status_allocatable{resource="nvidia_com_gpu"})[30d:1h])`,
    },
  },
  availability: {
    azure: {
      tool: 'KQL, Log Analytics',
      text: 'AppAvailabilityResults\n| where TimeGenerated >= startofmonth(now(), -1) and TimeGenerated < startofmonth(now())\n| summarize availability = 100.0 * countif(Success == true) / count()',
    },
    aws: {
      tool: 'AWS CLI, CloudWatch Synthetics',
      text: cloudwatch(
        'CloudWatchSynthetics',
        'SuccessPercent',
        'Name=CanaryName,Value=ai-platform',
        '--statistics Average',
      ),
    },
    gcp: {
      tool: 'PromQL, Cloud Monitoring',
      text: '100 * avg(avg_over_time(\n  monitoring_googleapis_com:uptime_check_check_passed{monitored_resource="uptime_url", check_id="CHECK_ID"}[30d]))',
    },
    'on-premises': {
      tool: 'PromQL, blackbox exporter',
      text: '100 * avg(avg_over_time(probe_success{job="ai-platform"}[30d]))',
    },
  },
  'latency-p50-p95-p99': {
    azure: {
      tool: 'KQL, Log Analytics',
      text: 'AppRequests\n| where TimeGenerated >= startofmonth(now(), -1) and TimeGenerated < startofmonth(now())\n| summarize percentiles(DurationMs, 50, 95, 99)',
    },
    aws: {
      tool: 'AWS CLI, Amazon Bedrock',
      text: cloudwatch(
        'AWS/Bedrock',
        'InvocationLatency',
        'Name=ModelId,Value=MODEL_ID',
        '--extended-statistics p50 p95 p99',
        2_592_000,
      ),
    },
    gcp: {
      tool: 'Metrics Explorer',
      text: 'aiplatform.googleapis.com/prediction/online/prediction_latencies\n# aligned by 95th percentile',
    },
    'on-premises': {
      tool: 'PromQL, vLLM',
      text: '1000 * histogram_quantile(0.95,\n  sum by (le) (increase(vllm:e2e_request_latency_seconds_bucket[30d])))',
    },
  },
  'inference-success-rate': {
    azure: {
      tool: 'KQL, Log Analytics',
      text: 'AppRequests\n| where TimeGenerated >= startofmonth(now(), -1) and TimeGenerated < startofmonth(now())\n| summarize success = 100.0 * countif(Success == true) / count()',
    },
    aws: {
      tool: 'AWS CLI, Amazon Bedrock',
      text: `# 100 * (Invocations - InvocationClientErrors - InvocationServerErrors) / Invocations\n${cloudwatch('AWS/Bedrock', 'Invocations', 'Name=ModelId,Value=MODEL_ID', '--statistics Sum')}`,
    },
    gcp: {
      tool: 'Metrics Explorer',
      text: 'aiplatform.googleapis.com/prediction/online/prediction_count\naiplatform.googleapis.com/prediction/online/error_count\n# 100 * (1 - error_count / prediction_count), sum over the month',
    },
    'on-premises': {
      tool: 'PromQL, your gateway',
      text: '100 * sum(increase(http_requests_total{job="inference-gateway", code!~"5.."}[30d]))\n  / sum(increase(http_requests_total{job="inference-gateway"}[30d]))',
    },
  },
  'token-consumption': {
    azure: { tool: 'Azure CLI, Azure OpenAI', text: azureMetric('ProcessedPromptTokens GeneratedTokens', 'Total') },
    aws: {
      tool: 'AWS CLI, Amazon Bedrock',
      text: `${cloudwatch('AWS/Bedrock', 'InputTokenCount', 'Name=ModelId,Value=MODEL_ID', '--statistics Sum')}\n# and the same for OutputTokenCount`,
    },
    gcp: {
      tool: 'Metrics Explorer',
      text: 'aiplatform.googleapis.com/publisher/online_serving/token_count\n# sum over the month',
    },
    'on-premises': {
      tool: 'PromQL, vLLM',
      text: 'sum(increase(vllm:prompt_tokens_total[30d]))\n  + sum(increase(vllm:generation_tokens_total[30d]))',
    },
  },
  'support-tickets': {
    any: {
      tool: 'JQL, Jira',
      text: 'labels = ai-platform AND created >= startOfMonth(-1) AND created < startOfMonth()',
    },
  },
}

/** The source of a metric that is entered or measured elsewhere; undefined for one that follows from other records. */
export function sourceOfMetric(metricId: string): SourceId | undefined {
  if (metricId === 'gpu-utilization') return 'gpu-utilization-samples'
  return metricId.startsWith('availability-') ? 'availability' : sourceIds.find((id) => id === metricId)
}

/** The register its rows go to. */
export const registerOf = (id: SourceId): string => (id.startsWith('gpu-') ? id : 'metric-values')

const metricSheet = (metric: string, value: string) =>
  `Metric\tPeriod\tValue\tSource\n${metric}\t2026-10\t${value}\tCSV\n`

/** The rows that come of it, as they are pasted. `name` is a metric's own name, or an allocation of the organization. */
export function sheetOf(id: SourceId, name: string): string {
  if (id === 'gpu-quotas') {
    return 'Account or subscription\tRegion\tFamily\tUnit\tAllocated\tStatus\nml-prod\teu-west\tA100 80 GB\tGPUs\t8\tRequested\n'
  }
  if (id === 'gpu-utilization-samples') {
    return `Allocation\tMean of\tDay\tUsed\tAllocated\n${name}\tMonth\t2026-10-31\t5.5\t8\n`
  }
  const values = { availability: '99.7', 'latency-p50-p95-p99': '840', 'inference-success-rate': '99.2' }
  return metricSheet(
    name,
    id in values ? values[id as keyof typeof values] : id === 'support-tickets' ? '14' : '41200000',
  )
}

/** The same rows sent by a job. */
export const curlOf = (address: string, slug: string, id: SourceId, name: string): string =>
  [
    `curl -X POST ${address}/api/v1/organizations/${slug}/registers/${registerOf(id)}/import`,
    '  -H "Authorization: Bearer $SEXTANT_TOKEN"',
    '  -H "Idempotency-Key: $(uuidgen)" -H "Content-Type: application/json"',
    `  -d '${JSON.stringify({ dryRun: false, text: sheetOf(id, name) }).replaceAll("'", "'\\''")}'`,
  ].join(' \\\n')
