/**
 * The parts of wink-nlp and of its English model that are used, read when they are asked for: 3 MB of
 * JSON, 20 ms, and of a bundle a megabyte. What its model has for sentiment, entities and lemmas is not.
 *
 * CommonJS, as nothing else can read a module in the midst of a function that answers at once, in Node and
 * in whatever a bundler makes. Cost: once; constant from then on.
 */
exports.loadWink = () => ({
  winkNLP: require('wink-nlp'),
  model: require('wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json'),
  featureFn: require('wink-eng-lite-web-model/dist/feature.js'),
  machines: require('wink-eng-lite-web-model/dist/load-pos-model.js')().machines,
})
