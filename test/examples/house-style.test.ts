/** The unit tests of the example, as a user of the package runs them. */
import '../../examples/house-style.test.mjs'
