export { MyCases as Component } from './MyCases'
