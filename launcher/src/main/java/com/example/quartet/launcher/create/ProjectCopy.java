package com.example.quartet.launcher.create;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the files of another project, each as one of ours under its names.
 */
final class ProjectCopy {

	private static final Pattern BINARY = Pattern.compile(".*\\.(?:p12|png|jks|ico)");

	private static final Pattern APPLICATION = Pattern
		.compile("(?:registrations|system-tests/src/test/resources)/applications/[^/]+\\.json");

	private static final Pattern APP_ID = Pattern.compile("\"appId\"\\s*:\\s*\"([^\"]+)\"");

	// a product of its own, which comes along as it is
	private static final String EMULATOR = "identity-emulator/";

	private static final Pattern QUOTED_OF_EMULATOR = Pattern.compile("```diff\n--- identity-emulator/[\\s\\S]*?```");

	private static final String TEMPLATE = "launcher/new/README.template";

	private static final String EMULATOR_TEMPLATE = "launcher/new/emulator-pom.template";

	// there in every project, but not copied
	private static final Set<String> WRITTEN = Set.of("README.md", "NOTICE");

	private final SourceTree tree;

	private final NewProject project;

	private final List<String> wanted;

	private final Set<String> goneIds;

	private final List<Integer> gonePorts;

	private final Regions regions;

	private final NameReplacement names;

	private final Identifiers identifiers;

	ProjectCopy(SourceTree tree, NewProject project, Map<String, Integer> ports) {
		this.tree = tree;
		this.project = project;
		Manifest manifest = Manifest.read(tree.root());
		List<String> files = tree.files();
		this.wanted = files.stream().filter((file) -> manifest.isWanted(file, project.leftOut())).toList();
		if (!project.leftOut().contains("workshop")
				&& files.stream().noneMatch((file) -> file.startsWith("workshop/"))) {
			throw new NewProjectException("There is no folder workshop here that could come along.");
		}
		this.goneIds = files.stream()
			.filter((file) -> APPLICATION.matcher(file).matches() && !this.wanted.contains(file))
			.flatMap((file) -> APP_ID.matcher(read(file)).results().map((match) -> match.group(1)))
			.collect(Collectors.toSet());
		this.gonePorts = ports.entrySet()
			.stream()
			.filter((port) -> project.leftOut().stream().anyMatch(port.getKey()::startsWith))
			.map(Map.Entry::getValue)
			.toList();
		this.regions = new Regions(project.leftOut());
		this.names = new NameReplacement(project.packageName(), project.name());
		this.identifiers = new Identifiers(project.packageName(),
				files.stream().filter((file) -> APPLICATION.matcher(file).matches()).map(this::read).toList(),
				ports.values().stream().filter((port) -> !this.gonePorts.contains(port)).toList(), project.portBase());
		new TakenNames(this.wanted.stream().filter((file) -> !file.startsWith(EMULATOR)).toList(), this::read)
			.reason(this.names)
			.ifPresent((reason) -> {
				throw new NewProjectException("The name '%s' cannot be: %s.".formatted(project.name().title(), reason));
			});
	}

	void write() {
		for (String file : this.wanted) {
			if (file.startsWith(EMULATOR) || BINARY.matcher(file).matches()) {
				write(file, this.tree.root().resolve(file), bytes(file));
			}
			else {
				write(this.names.path(file), this.tree.root().resolve(file), adapted(file, read(file)));
			}
		}
		if (this.project.leftOut().contains("emulator-source")) {
			write("identity-emulator/pom.xml", null, adapted("pom.xml", read(EMULATOR_TEMPLATE)));
		}
		write("README.md", null, adapted("README.md", read(TEMPLATE)));
		write("NOTICE", null, notice().getBytes(StandardCharsets.UTF_8));
	}

	private byte[] adapted(String file, String text) {
		String adapted = this.regions.cut(text);
		if (file.endsWith(".java")) {
			adapted = this.regions.concern(text) ? JavaImports.withoutUnused(adapted, this::isThere) : adapted;
		}
		else if (file.endsWith(".md")) {
			adapted = MarkdownLinks.adapt(file, adapted, this::isThere, this.goneIds);
		}
		else if (file.startsWith("registrations/") && file.endsWith(".json")) {
			adapted = withoutGone(adapted);
		}
		adapted = renamed(file, adapted);
		adapted = file.endsWith(".java") ? JavaImports.sorted(adapted) : adapted;
		return adapted.getBytes(StandardCharsets.UTF_8);
	}

	// what a document quotes of the emulator stays as it is, too
	private String renamed(String file, String text) {
		StringBuilder renamed = new StringBuilder();
		Matcher quoted = QUOTED_OF_EMULATOR.matcher(text);
		int end = 0;
		while (quoted.find()) {
			renamed.append(this.identifiers.in(this.names.text(file, text.substring(end, quoted.start()))));
			renamed.append(quoted.group());
			end = quoted.end();
		}
		return renamed.append(this.identifiers.in(this.names.text(file, text.substring(end)))).toString();
	}

	private String withoutGone(String json) {
		String left = json;
		for (String id : this.goneIds) {
			left = JsonEntries.without(left, id);
		}
		for (int port : this.gonePorts) {
			left = JsonEntries.without(left, "localhost:%d/".formatted(port));
		}
		return left;
	}

	// a file, a folder, or a type of Java that is not one of ours
	private boolean isThere(String name) {
		if (name.matches("[\\w.]+") && name.contains(".") && !name.contains("/") && !name.endsWith(".md")) {
			// a nested type or a method stands in the file of its outermost type
			String type = "/" + name.replaceFirst("(\\.[A-Z]\\w*)\\..*", "$1").replace('.', '/') + ".java";
			return !name.startsWith(PackageName.OURS.name() + ".")
					|| this.wanted.stream().anyMatch((file) -> file.endsWith(type));
		}
		return this.wanted.stream().anyMatch((file) -> (file + "/").startsWith(name + "/")) || WRITTEN.contains(name);
	}

	private String notice() {
		return """
				%s began as Quartet%s, under the Apache License 2.0 (see LICENSE).
				Its files were changed: names, packages, application ids and the parts that were left out.
				""".formatted(this.project.name().title(),
				this.tree.commit().map((commit) -> " at commit " + commit).orElse(""));
	}

	private void write(String file, Path from, byte[] bytes) {
		try {
			Path to = this.project.folder().resolve(file);
			Files.createDirectories(to.getParent());
			Files.write(to, bytes);
			if (from != null && Files.isExecutable(from)) {
				to.toFile().setExecutable(true);
			}
		}
		catch (IOException ex) {
			throw new NewProjectException("%s could not be written: %s".formatted(file, ex.getMessage()));
		}
	}

	private String read(String file) {
		return new String(bytes(file), StandardCharsets.UTF_8);
	}

	private byte[] bytes(String file) {
		try {
			return Files.readAllBytes(this.tree.root().resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
