"""The learner's own data: seen, taken along, erased."""
