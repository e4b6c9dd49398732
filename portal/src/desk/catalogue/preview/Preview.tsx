import { Component, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormAnswers } from '../../../api/shapes'
import { Questions } from '../../../apply/form/Questions'
import { Notice } from '../../../parts/Notice'
import { language } from '../../../texts/texts'
import { useSettled } from '../../../search/useSettled'
import type { Tree } from '../shapes'
import { localised } from './localised'

const SETTLED = 500

/** The form as applicants get it; what is tried out in it goes nowhere. */
export function Preview({ schema }: { schema: Tree }) {
  const settled = useSettled(schema, SETTLED)
  const [answers, type] = useState<FormAnswers>({})
  const words = JSON.stringify(settled)
  return (
    <Unshowable key={words}>
      <Questions
        schema={localised(settled, language()) as Record<string, unknown>}
        answers={answers}
        idPrefix="preview"
        tagName="div"
        onChange={type}
      >
        <></>
      </Questions>
    </Unshowable>
  )
}

/** A schema that is being written may be none yet. */
class Unshowable extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <Failed /> : this.props.children
  }
}

function Failed() {
  const { t } = useTranslation('catalogue')
  return <Notice kind="warning" title={t('preview.failed')} />
}
