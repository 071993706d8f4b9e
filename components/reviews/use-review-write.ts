import { useRouter } from '../layout/use-router'
import { useWrite } from '../write/use-write'

/**
 * A write at the revision this page shows. Where somebody was faster the page is drawn anew behind the dialog, so that the
 * next press is made in sight of what they wrote, and at its revision.
 */
export function useReviewWrite() {
  const router = useRouter()
  const { write, ...rest } = useWrite()
  return {
    ...rest,
    write: async (...given: Parameters<typeof write>) => {
      const answer = await write(...given)
      if (answer && !answer.ok && answer.problem.status === 409) router.refresh()
      return answer
    },
  }
}
