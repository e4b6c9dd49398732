const allowance = '0199f000-0000-7000-8000-000000000207'

/** A draft of the item, opened if there is none. */
const draft = async (api) => {
  const { items } = await api.get(`/v1/item-drafts?item=${allowance}&state=DRAFT`)
  return `/desk/catalogue/drafts/${items[0]?.id ?? (await api.post('/v1/item-drafts', { item: allowance })).body.id}`
}

export default [
  {
    name: 'catalogue',
    path: '/desk/catalogue',
    as: 'xulin',
    smoke: true,
    look: 'Which items are mine to edit, what is being written, what has to be settled.',
  },
  {
    name: 'catalogue-draft',
    path: draft,
    as: 'xulin',
    smoke: true,
    look: 'What can be written, what the checks say, what differs, what I can do.',
  },
  {
    name: 'catalogue-item',
    path: `/desk/catalogue/items/${allowance}`,
    as: 'xulin',
    look: 'Its versions, what differs between them, who has adopted it.',
  },
  {
    name: 'catalogue-conflicts-none',
    says: 'catalogue:conflicts.none',
    path: '/desk/catalogue/conflicts',
    as: 'xulin',
    look: 'That nothing has to be settled.',
  },
  {
    name: 'catalogue-quality',
    path: '/desk/catalogue/quality',
    as: 'xulin',
    smoke: true,
    look: 'How far our items go, what is wrong with which of them.',
  },
  {
    name: 'catalogue-adopting',
    path: '/desk/catalogue/adopting',
    as: 'xulin',
    smoke: true,
    look: 'For whom, which items, how many that makes, how to adopt them.',
  },
  {
    name: 'catalogue-not-yours',
    says: 'desk:gate.other-post',
    path: '/desk/catalogue',
    as: 'zhangmin',
    look: 'That this is for those who edit the catalogue.',
  },
]
