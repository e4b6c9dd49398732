import {
  choice,
  choices,
  described,
  group,
  line,
  lines,
  list,
  long,
  named,
  none,
  number,
  perhaps,
  text,
  yes,
  type Fields,
  type Spec,
} from './spec'

const LEVELS = 'PROVINCE CITY COUNTY TOWNSHIP VILLAGE'
const BELOW = 'CITY COUNTY TOWNSHIP VILLAGE'
const TYPES =
  'PERMIT PENALTY ENFORCEMENT LEVY PAYMENT INSPECTION CONFIRMATION REWARD ADJUDICATION OTHER PUBLIC_SERVICE'
const TOPICS =
  'BIRTH HOUSEHOLD DOCUMENTS EDUCATION EMPLOYMENT QUALIFICATION SOCIAL_SECURITY SOCIAL_ASSISTANCE ' +
  'PREFERENTIAL_TREATMENT MARRIAGE HEALTH HOUSING TRANSPORT BUSINESS_START BUSINESS_LICENCE TAX ' +
  'URBAN_MANAGEMENT ENVIRONMENT CULTURE AGRICULTURE'
const LEFT_OPEN =
  'SUMMARY HOURS CONTACT REMEDIES CHANNELS FAQS DELIVERY_WAYS MATERIALS VISITS FEE INTAKE PROMISE DELIVERY ' +
  'HANDLING_AREA'
const MB = 1024 * 1024

const link = group({ name: named, url: line }, { name: none, url: '' })
const limit = group(
  { amount: number, unit: choice('WORKING_DAYS CALENDAR_DAYS MONTHS'), basis: text },
  { amount: 0, unit: 'WORKING_DAYS' },
)

const identity: Fields = {
  code: line,
  name: named,
  summary: long,
  depth: choice('LISTED GUIDED ONLINE'),
  type: choice(TYPES),
  powerListEntry: line,
  exercise: group(
    { authority: choice('STATUTORY AUTHORISED DELEGATED'), levels: choices(LEVELS) },
    { authority: 'STATUTORY', levels: [] },
  ),
}

const option: Spec = list({ code: line, label: named }, { code: '', label: none })

const audience: Fields = {
  audience: choices('PERSON ORGANISATION DEPARTMENT'),
  topics: choices(TOPICS),
  signIn: group({ acr: choice('PWD MFA PHR'), identityAssurance: perhaps }, {}),
  situations: list(
    { code: line, question: named, choices: option },
    { code: '', question: none, choices: [] },
  ),
}

const limits: Fields = {
  handlingType: choice('ON_THE_SPOT PROMISED'),
  limits: group(
    {
      INTAKE: limit,
      SUPPLEMENT: limit,
      STATUTORY: limit,
      PROMISE: limit,
      PRE_REVIEW: limit,
      OPINION: limit,
      DELIVERY: limit,
    },
    {},
  ),
  onOverdue: choice('ESCALATE TACIT_APPROVAL'),
  overdueBasis: text,
}

const charges = list(
  {
    name: named,
    standard: named,
    basis: named,
    amount: group({ amount: line, currency: line }, { amount: '', currency: 'CNY' }),
  },
  { name: none, standard: none, basis: none },
)

const material: Fields = {
  code: line,
  name: named,
  required: yes,
  sources: choices('UPLOAD LICENCE EVIDENCE'),
  formats: choices('application/pdf image/jpeg image/png'),
  maxBytes: { is: 'number', scale: MB },
  guidance: long,
  acceptance: long,
  basis: text,
  blank: link,
  sample: link,
  when: group({ situation: line, choices: lines }, { situation: '', choices: [] }),
  owed: group(
    { as: choice('LATER COMMITMENT'), limit, undertaking: long },
    { as: 'LATER', limit: { amount: 30, unit: 'CALENDAR_DAYS' } },
  ),
}

const newMaterial = {
  code: '',
  name: none,
  required: true,
  sources: ['UPLOAD'],
  formats: ['application/pdf'],
  maxBytes: 10 * MB,
}

const result = group(
  {
    type: choice('LICENCE CERTIFICATE APPROVAL REGISTRATION'),
    name: named,
    delivery: choices('ELECTRONIC POST WINDOW'),
    template: line,
    sample: link,
  },
  { type: 'APPROVAL', name: none, delivery: [] },
)

const places: Fields = {
  channels: list(
    { kind: choice('ONLINE WINDOW'), name: named, address: text, hours: text, phone: line },
    { kind: 'WINDOW', name: none },
  ),
  hours: text,
  handlingArea: choice(LEVELS),
  contact: group({ enquiry: line, complaint: line }, { enquiry: '', complaint: '' }),
}

const remedies = list(
  { kind: choice('RECONSIDERATION LITIGATION COMPLAINT'), authority: named, address: text, limit },
  { kind: 'RECONSIDERATION', authority: none },
)

const offer = group(
  {
    levels: choices(BELOW),
    fields: list({ field: choice(LEFT_OPEN), least: perhaps }, { field: 'SUMMARY' }),
  },
  { levels: [], fields: [] },
)

/** Everything an item says, in the order in which editors think of it. */
export const sections = {
  identity,
  audience,
  legal: { legalBasis: list({ law: named, article: text }, { law: none }) },
  limits,
  visits: { visits: group({ count: number, reason: long }, { count: 0 }) },
  fee: { fee: group({ charged: yes, onlinePayment: yes, items: charges }, { charged: false }) },
  result: { result },
  materials: { materials: list(material, newMaterial) },
  places,
  faqs: { faqs: list({ question: named, answer: described }, { question: none, answer: none }) },
  remedies: { remedies },
  procedure: { procedure: { is: 'json' } },
  form: { form: { is: 'form' } },
  offer: { offer },
} as const satisfies Record<string, Fields>
