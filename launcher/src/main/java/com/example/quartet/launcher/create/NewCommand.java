package com.example.quartet.launcher.create;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * {@code ./run new}: copies this project under another name, without the parts that were
 * not asked for, and makes the first commit.
 */
public final class NewCommand {

	private static final List<String> FORMAT = List.of("-q", "spring-javaformat:apply");

	private final Path root;

	private final Path caller;

	private final Map<String, Integer> ports;

	private final Maven maven;

	private final Consumer<String> say;

	/**
	 * A command for one checkout.
	 * @param root of the checkout
	 * @param caller the folder in which the command was given
	 * @param ports ours, by the names of their modules
	 * @param maven runs it
	 * @param say where sentences go
	 */
	public NewCommand(Path root, Path caller, Map<String, Integer> ports, Maven maven, Consumer<String> say) {
		this.root = root;
		this.caller = caller;
		this.ports = ports;
		this.maven = maven;
		this.say = say;
	}

	/**
	 * Makes the project that the words ask for.
	 * @return the exit code
	 */
	public int run(List<String> words) {
		NewProject project = NewProject.parse(words, this.caller.toAbsolutePath(), this.root);
		SourceTree tree = new SourceTree(this.root);
		new ProjectCopy(tree, project, this.ports).write();
		String name = project.name().title();
		String folder = project.given();
		this.say.accept("%s is in %s, with application ids, names and a README of its own.".formatted(name, folder));
		project.remarks().forEach(this.say);
		if (!this.maven.run(project.folder(), FORMAT)) {
			this.say.accept("Its code is not formatted yet: mvn %s does that.".formatted(FORMAT.get(1)));
		}
		boolean committed = Git.in(project.folder()).firstCommit(message(tree, name));
		this.say.accept(committed ? "Its first commit is made." : "There is no git, or no commit could be made.");
		this.say.accept("Next: cd %s && ./run".formatted(folder));
		return 0;
	}

	private static String message(SourceTree tree, String name) {
		return "Begin %s\n\nMade by ./run new of Quartet%s.".formatted(name,
				tree.commit().map((commit) -> " " + commit.substring(0, 12)).orElse(""));
	}

	/**
	 * Runs Maven in a folder.
	 */
	public interface Maven {

		boolean run(Path folder, List<String> arguments);

	}

}
