// What the demo world has under fixed ids.

/** The item people apply for in the journeys. */
export const parking = '0199f000-0000-7000-8000-000000000205'
