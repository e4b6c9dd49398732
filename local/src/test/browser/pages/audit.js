export default [
  {
    name: 'desk-audit',
    path: '/desk/audit',
    as: 'luohao',
    smoke: true,
    look: 'What is looked for, why it has to be said, and that it is recorded.',
  },
  {
    name: 'desk-audit-lacking',
    says: 'audit:page.missing',
    path: '/desk/audit',
    as: 'luohao',
    act: (tab, { say }) => tab.getByRole('button', { name: say('audit:page.go') }).click(),
    look: 'What is missing, beside the question.',
  },
]
