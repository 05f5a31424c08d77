"""The facilitator's window: in class play, on the display that isn't the projector."""
