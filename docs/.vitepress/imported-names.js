/** For typedoc: modules by the names under which programs import them, `onceover/testing/jest`. */
import { Converter } from 'typedoc'

const imported = (name) =>
  name === 'index'
    ? 'onceover'
    : `onceover/${name.replace('entries/', '').replace('testing-', 'testing/')}`

export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.children ?? []) module.name = imported(module.name)
  })
}
