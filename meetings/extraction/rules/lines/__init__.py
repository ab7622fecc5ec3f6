"""What a line is: one kind a file. Each rule looks at one line of the level layer and says yes or no."""
