export default [
  {
    name: 'desk-calendar',
    path: '/desk/calendar',
    as: 'luohao',
    smoke: true,
    says: 'calendar:cut-off.title',
    look: 'Which days are not plain ones, what is published next, and until when a day counts.',
  },
]
