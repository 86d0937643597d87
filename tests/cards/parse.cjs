// Parse the cards on standard input (a JSON array) with Microsoft's own adaptivecards and print what it complains about.
const { AdaptiveCard, SerializationContext, Versions } = require("adaptivecards/dist/adaptivecards.js");

const text = require("node:fs").readFileSync(0, "utf-8");
const faults = JSON.parse(text).flatMap((json, index) => {
    const context = new SerializationContext(Versions.v1_5);
    new AdaptiveCard().parse(json, context);
    return Array.from({ length: context.eventCount }, (_, i) => `card ${index}: ${context.getEventAt(i).message}`);
});
// adaptivecards 3.0.6 tests `lang` with a global regular expression, which remembers where it stopped and refuses every other card.
const ours = faults.filter((fault) => !fault.includes('for property "lang"'));
console.log(JSON.stringify(ours));
