import { fingerprintOf } from '@/lib/report/fingerprint'
import { docx } from '@/lib/report/formats/docx/docx'
import { pdf } from '@/lib/report/formats/pdf/pdf'
import { pptx } from '@/lib/report/formats/pptx/pptx'
import { xlsx } from '@/lib/report/formats/xlsx/xlsx'
import type { Report, Sealed } from '@/lib/report/model'
import { sealedSample } from './sample'

export const sealedOf = (report: Report): Sealed => ({ ...sealedSample(report), fingerprint: fingerprintOf(report) })

/** The formats that carry a seal. */
export const sealedFormats = { pdf, xlsx, pptx, docx } as const
