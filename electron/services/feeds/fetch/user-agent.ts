/** Who we say we are: sites may know us, and write to us. */
import packageJson from '../../../../package.json' with { type: 'json' }

export const userAgent = `${packageJson.productName}/${packageJson.version} (feed reader)`
