"""Rules that read what stands around a report: who wrote it, which outlet it credits, its address."""
