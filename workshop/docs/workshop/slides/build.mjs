// Makes slides of the documents that the agendas name: npm run build [-- --pdf], into target/slides
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const documents = resolve(here, "..");
const output = join(here, "target", "slides");
const read = (name) => readFileSync(resolve(documents, name), "utf8");

const LINES_OF_A_SLIDE = 15;
const CHARACTERS_OF_A_LINE = 88;

const browser = [process.env.QUARTET_BROWSER, "/usr/bin/chromium", "/usr/bin/google-chrome",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
	"C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"].find((path) => path && existsSync(path));

// a document as its title, the blocks before the first section, and the sections
function parts(markdown) {
	const [head, ...rest] = ("\n" + markdown).split(/\n## /);
	const [title, ...intro] = blocks(head.trim());
	return { title: title.replace(/^# /, ""), intro, sections: rest.map((text) => {
		const [heading, ...body] = text.split("\n");
		return { heading, blocks: blocks(body.join("\n").trim()) };
	}) };
}

function blocks(text) {
	const found = [];
	let fenced = false;
	let block = [];
	for (const line of [...text.split("\n"), ""]) {
		fenced = line.startsWith("```") ? !fenced : fenced;
		if (line.trim() === "" && !fenced) {
			if (block.length > 0) {
				found.push(block.join("\n"));
			}
			block = [];
		}
		else {
			block.push(line);
		}
	}
	return found;
}

function height(block) {
	return block.split("\n").reduce((lines, line) => lines + Math.ceil((line.length + 1) / CHARACTERS_OF_A_LINE), 1);
}

// a link into the repository leads nowhere from a slide
function plain(markdown) {
	return markdown.replace(/\[((?:[^\]\[]|`[^`]*`)+)\]\((?!https?:)[^)]*\)/g, "$1");
}

// what ends with a colon stays with what it announces
function together(content) {
	return content.reduce((all, block) => all.at(-1)?.endsWith(":")
		? [...all.slice(0, -1), `${all.at(-1)}\n\n${block}`] : [...all, block], []);
}

function slides(heading, content) {
	const all = [];
	let slide = [];
	let filled = 0;
	for (const block of together(content.map(plain))) {
		if (slide.length > 0 && filled + height(block) > LINES_OF_A_SLIDE) {
			all.push(slide);
			slide = [];
			filled = 0;
		}
		slide.push(block);
		filled += height(block);
	}
	return [...all, slide].map((some, index) => [`## ${heading}${index > 0 ? " (continued)" : ""}`, ...some].join("\n\n"));
}

// the guide has a question and its answer for each walk-through
function exercises() {
	const rows = read("facilitators-guide.md").split("## The exercises")[1].split("\n## ")[0].matchAll(/^\| (\d+) \| (.+?) \| (.+) \|$/gm);
	return new Map([...rows].map(([, number, question, answer]) => [number, { question, answer }]));
}

const diagrams = [];

function diagram(name, block) {
	diagrams.push({ name, text: block.replace(/^```mermaid\n|\n```$/g, "") });
	return `![h:560](diagrams/${name}.svg)`;
}

function walkThrough(path) {
	const { title, intro, sections } = parts(read(path));
	const [number] = title.split(".");
	const section = (heading) => sections.find((one) => one.heading === heading).blocks;
	const happened = section("What happened");
	const { question, answer } = exercises().get(number);
	return [
		`<!-- _class: lead -->\n\n# ${title}\n\n${plain(intro[0])}`,
		...slides("Try it", section("Try it").filter((block) => !block.startsWith("```text"))),
		...happened.filter((block) => block.startsWith("```mermaid"))
			.map((block, index) => `## What happened\n\n${diagram(`${number}-${index}`, block)}`),
		...slides("What happened", happened.filter((block) => !block.startsWith("```mermaid"))),
		...slides("Break it", section("Break it")),
		`## Exercise\n\n${plain(question)}`,
		`## Solution\n\n${plain(question)}\n\n**${plain(answer)}**`
	];
}

function whole(path) {
	const { title, sections } = parts(read(path));
	return [`<!-- _class: lead -->\n\n# ${title}`, ...sections.flatMap((section) => slides(section.heading, section.blocks))];
}

function deck(title, paths) {
	return [`---\nmarp: true\ntheme: quartet\npaginate: true\ntitle: "${title}"\n---\n\n<!-- _class: lead -->\n\n# ${title}`,
		...paths.flatMap((path) => path.startsWith("../flows/") ? walkThrough(path) : whole(path))].join("\n\n---\n\n");
}

// mermaid draws in a browser alone
function draw() {
	mkdirSync(join(output, "diagrams"), { recursive: true });
	const library = pathToFileURL(join(here, "node_modules", "mermaid", "dist", "mermaid.min.js"));
	const page = join(output, "diagrams", "all.html");
	writeFileSync(page, `<!DOCTYPE html><meta charset="utf-8"><body><script src="${library}"></script><script>
		mermaid.initialize({ startOnLoad: false, theme: "neutral", fontFamily: "sans-serif" });
		(async () => {
			for (const { name, text } of ${JSON.stringify(diagrams)}) {
				const { svg } = await mermaid.render("d" + name, text);
				document.body.insertAdjacentHTML("beforeend", "<pre id='" + name + "'></pre>");
				document.getElementById(name).textContent = svg;
			}
		})();
	</script>`);
	const dom = execFileSync(browser, ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=60000", "--dump-dom",
		pathToFileURL(page).href], { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });
	for (const { name } of diagrams) {
		const [, svg] = dom.match(new RegExp(`<pre id="${name}">([^]*?)</pre>`)) ?? [];
		if (!svg) {
			throw new Error(`mermaid drew nothing for diagram ${name}`);
		}
		const text = svg.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
		// an image has a size of its own; one that is as wide as its surroundings has none
		const [, width, length] = text.match(/viewBox="\S+ \S+ (\S+) (\S+)"/);
		writeFileSync(join(output, "diagrams", `${name}.svg`), text.replace(/width="100%"/, `width="${width}" height="${length}"`));
	}
}

if (!browser) {
	console.error("The diagrams need Chromium, Chrome or Edge: QUARTET_BROWSER says where it is.");
	process.exit(1);
}
mkdirSync(output, { recursive: true });
let paths = ["before-you-start.md"];
const decks = [];
for (const { heading, blocks: content } of parts(read("README.md")).sections.filter((one) => one.heading.includes(":"))) {
	const named = [...content.join("\n").matchAll(/\((\.\.\/flows\/\d+-[^)]+\.md)\)/g)].map(([, path]) => path);
	paths = [...paths, ...named.filter((path) => !paths.includes(path))];
	const name = heading.split(":")[0].toLowerCase().replaceAll(" ", "-");
	writeFileSync(join(output, `${name}.md`), deck(heading, paths));
	decks.push(name);
}
draw();
const marp = join(here, "node_modules", "@marp-team", "marp-cli", "marp-cli.js");
for (const name of decks) {
	const kind = process.argv.includes("--pdf") ? "pdf" : "html";
	execFileSync(process.execPath, [marp, "--no-stdin", "--allow-local-files", "--theme-set", join(here, "slides.css"), "--browser-path", browser, join(output, `${name}.md`), "-o",
		join(output, `${name}.${kind}`)], { stdio: "inherit" });
	console.log(join(output, `${name}.${kind}`));
}
