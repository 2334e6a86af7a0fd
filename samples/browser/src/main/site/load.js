// Loads the build that the address asks for, and says which one runs.
'use strict';

const BUILDS = {
  js: {name: 'JavaScript', load: async () => {
    await script('kitchen.js');
    main([]);
  }},
  wasm: {name: 'WebAssembly GC', load: async () => {
    await script('kitchen.wasm-runtime.js');
    const program = await TeaVM.wasmGC.load('kitchen.wasm');
    program.exports.main([]);
  }},
};

function script(source) {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = source;
    element.onload = resolve;
    element.onerror = () => reject(new Error('cannot load ' + source));
    document.head.append(element);
  });
}

async function start() {
  const asked = new URLSearchParams(location.search).get('build');
  const key = asked in BUILDS ? asked : 'js';
  const status = document.getElementById('build');
  document.querySelector(`[data-build=${key}]`).setAttribute('aria-current', 'page');
  try {
    await BUILDS[key].load();
    status.textContent = 'Running as ' + BUILDS[key].name;
    document.documentElement.dataset.running = key;
  } catch (error) {
    status.textContent = 'This browser cannot run the ' + BUILDS[key].name + ' build: ' + error.message;
    throw error;
  }
}

start();
