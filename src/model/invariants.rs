//! What must hold over a whole project, in one place.
