/** `/sw.js` of a site whose settings want no service worker: it takes itself and all that was kept away from readers' browsers. */
import { databaseName } from '../store/database.ts';
import { cachePrefix } from '../store/store.ts';
import { scope } from './scope.ts';

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const prefix = cachePrefix(scope.vankho.base);
      for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
      indexedDB.deleteDatabase(databaseName(scope.vankho.base));
      await scope.registration.unregister();
    })(),
  );
});
