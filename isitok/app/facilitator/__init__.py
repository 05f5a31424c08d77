"""The facilitator's window: in a lesson, on the display that isn't the projector."""
