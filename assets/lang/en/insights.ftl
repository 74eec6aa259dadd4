# The register of insights.
