"How right and how sure a model is, with intervals over recordings."
