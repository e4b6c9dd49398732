export { Apply as Component } from './Apply'
export { loader } from './load'
