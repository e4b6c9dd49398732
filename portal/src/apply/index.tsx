export { Apply as Component } from './Apply'
