import { redirect } from 'next/navigation'

type Props = { params: Promise<{ slug: string }> }

/** The portfolio begins with its use cases. */
export default async function PortfolioPage({ params }: Props) {
  redirect(`/o/${(await params).slug}/portfolio/use-cases`)
}
