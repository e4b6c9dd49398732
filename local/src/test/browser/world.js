// What the demo world has under fixed ids, and what its people hand in.

/** The item people apply for in the journeys: a form of nine questions, two documents. */
export const parking = '0199f000-0000-7000-8000-000000000205'

/** Answers to its form, by the fields' names. */
export const parkingAnswers = {
  fullName: '王建国',
  idNumber: '110105198803151232',
  mobile: '13800000002',
  plate: '浙A12345',
  estate: '翠苑一区',
  address: '翠苑一区3幢201室',
}

/** A photograph: the smallest PNG there is. */
export const photograph = (name) => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
})

/** Says whether notices may be served in the inbox, if that is asked: who agreed for all cases is only told so. */
export async function answerService(page, say, answer, choose = (radio) => radio.check()) {
  const asked = page.getByRole('radio', { name: say(`apply:service.${answer}`) })
  await asked.or(page.getByText(say('apply:service.change'))).first().waitFor()
  if (await asked.isVisible()) await choose(asked)
}
