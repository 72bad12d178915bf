// A page of 9,200 px that draws a frame every `frameTime` ms, or none at all where that is 0: runs the script from
// standard input in it, by a clock of its own, and says where it stood whenever it was drawn.
import {text} from 'node:stream/consumers';
import vm from 'node:vm';

const frameTime = Number(process.argv[2]);
const height = 9200, innerHeight = 900;
const timers = [], drawn = [];
let now = 0, y = 0, callbacks = [];

const page = {
  document: {hidden: process.argv[3] === 'hidden', scrollingElement: {scrollHeight: height}},
  innerHeight,
  performance: {now: () => now},
  setTimeout: (act, delay) => timers.push({act, at: now + delay}),
  requestAnimationFrame: (act) => callbacks.push(act),
};
page.window = {scrollTo: ({top}) => { y = Math.min(Math.max(top, 0), height - innerHeight); }};

let result;
vm.runInNewContext(await text(process.stdin), page).then((told) => { result = JSON.parse(told); });
for (;;) {
  await new Promise(setImmediate); // whatever waits for nothing but its turn
  if (result) break;
  timers.sort((a, b) => a.at - b.at);
  const frameAt = frameTime && callbacks.length ? (Math.floor(now / frameTime) + 1) * frameTime : Infinity;
  if (timers.length && timers[0].at <= frameAt) {
    const {act, at} = timers.shift();
    now = Math.max(now, at);
    act();
  } else {
    now = frameAt;
    for (const act of callbacks.splice(0)) act(now);
    drawn.push(y);
  }
}
console.log(JSON.stringify({...result, drawn, took: now}));
