"""What a shape cannot say of a scenario: one module for each kind of mistake."""
