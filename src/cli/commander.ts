/** The one place that names the package which reads command lines. */
export { Command, CommanderError, Option } from 'commander'
