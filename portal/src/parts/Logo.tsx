import style from './Logo.module.css'

/** The logo of an application, from our own address; its name stands beside it. */
export function Logo({ url }: { url: string }) {
  return <img className={style.logo} src={url} alt="" width={48} height={48} loading="lazy" />
}
