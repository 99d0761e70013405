//! What has already been worked out about a graph?

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

/// Values by their type, each made at most a few times and kept once.
#[derive(Default)]
pub(super) struct Derived {
    values: Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>,
}

impl Derived {
    /// The value of that type.
    ///
    /// It is made outside the lock, because making it runs on the same thread pool as others
    /// who ask: two who ask at once may both make it, and share the first.
    pub(super) fn get_or_make<T: Send + Sync + 'static>(&self, make: impl FnOnce() -> T) -> Arc<T> {
        self.get().unwrap_or_else(|| {
            let made: Arc<dyn Any + Send + Sync> = Arc::new(make());
            let key = TypeId::of::<T>();
            let value = self.with_values(|values| values.entry(key).or_insert(made).clone());
            value.downcast().expect("the key is the type of the value")
        })
    }

    /// The value of that type, if it has been made.
    pub(super) fn get<T: Send + Sync + 'static>(&self) -> Option<Arc<T>> {
        let key = TypeId::of::<T>();
        let value = self.with_values(|values| values.get(&key).cloned())?;
        Some(value.downcast().expect("the key is the type of the value"))
    }

    fn with_values<R>(
        &self,
        run: impl FnOnce(&mut HashMap<TypeId, Arc<dyn Any + Send + Sync>>) -> R,
    ) -> R {
        run(&mut self.values.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl fmt::Debug for Derived {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.with_values(|values| values.len());
        write!(formatter, "Derived({count})")
    }
}
