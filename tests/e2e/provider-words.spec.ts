import { framework } from '@/lib/content'
import { pageKeys, pages } from '@/lib/site/pages'
import { base, felix, ownOrganization } from './own-organization'
import { ada, expect, test } from './people'

/** Names that only customers of Azure read. A personal subscription is any that a person pays for. */
const azure =
  /Azure|\bAKS\b|\bBicep\b|Key Vault|\bEntra\b|\bPTUs?\b|AI-900|Application Insights|Log Analytics|Defender|Function Apps|\bVNet|\bNSGs?\b|Microsoft Learn|resource groups|Logic Apps|[Mm]anaged identit|\bSubscription\b/g

/** What was signed or written keeps its words, and a choice among providers (a guide's other tools, too) names all of them. */
const free = /^Azure: |^Account or subscription$|Azure CAF|Azure AI landing zone|Microsoft MLOps|Microsoft 3|^Azure$/

test('an organization on AWS reads no word of another provider, page by page', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Words of AWS')
  const plain = pageKeys.filter((key) => !pages[key].path.includes('[') && !('sendsOn' in pages[key]))
  const paths = [
    ...plain.map((key) => pages[key].path).filter((path) => !path.startsWith('/settings/organization')),
    ...framework.areas.map(({ id }) => `/assess/${id}`),
    ...framework.phases.map(({ n }) => `/phases/${n}`),
    ...framework.gates.map(({ short }) => `/gates/${short}`),
    ...framework.antiPatterns.map(({ id }) => `/flags/${id}`),
    ...['P1-B3', 'P3-B1', 'P5-F3'].map((id) => `/phases/${id.charAt(1)}?item=${id}`),
  ]
  for (const path of paths) {
    await page.goto(`/o/${slug}${path}`)
    // A page that sends on does so before the next one is asked for.
    await page.waitForLoadState('networkidle')
    // Also what is closed, in a dialog, or the explanation of a word.
    const said = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const texts: string[] = []
      while (walker.nextNode()) {
        const { parentElement, textContent } = walker.currentNode
        if (textContent?.trim() && !parentElement?.closest('script, style')) texts.push(textContent.trim())
      }
      return texts
    })
    const wrong = said.filter((text) => text.search(azure) >= 0 && !free.test(text))
    expect.soft(wrong, path).toEqual([])
  }
})

test('the provider’s words follow in lists, panels and search of a full organization', async ({ as }) => {
  const page = await as(felix())
  await page.goto(`${base}/phases/5?item=P5-E2`)
  const panel = page.getByRole('dialog')
  await expect(panel.getByRole('checkbox', { name: 'Service control policies' })).toBeVisible()
  await expect(panel.getByRole('checkbox', { name: 'Secrets Manager' })).toBeChecked()
  await page.goto(`${base}/phases/2?item=P2-C1`)
  await expect(panel.getByText('SageMaker domain set up with experiment tracking').first()).toBeVisible()
  await page.goto(`${base}/help/glossary`)
  await expect(page.getByText('EKS', { exact: true })).toBeVisible()
  await expect(page.getByText('AKS', { exact: true })).toHaveCount(0)
})
