import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Prepares the static files of a module while it is built: a style sheet with the
 * Bootstrap icons that its sources name, a tenth of the font of all 2,000, and each file
 * compressed once, as it is sent.
 */
final class StaticFiles {

	private static final Pattern ICON_CLASS = Pattern.compile("\\bbi-([a-z0-9]+(?:-[a-z0-9]+)*)");

	private static final Pattern SENT_COMPRESSED = Pattern.compile(".+\\.(?:css|js|svg)");

	private StaticFiles() {
	}

	/**
	 * @param arguments the module's sources, its static files, the style sheet to write
	 * and the WebJar of the icons
	 */
	public static void main(String[] arguments) throws IOException {
		Path styleSheet = Path.of(arguments[2]);
		Files.createDirectories(styleSheet.getParent());
		Files.writeString(styleSheet, icons(namesIn(Path.of(arguments[0])), Path.of(arguments[3])));
		for (Path file : filesIn(Path.of(arguments[1]), SENT_COMPRESSED)) {
			compress(file);
		}
	}

	private static Set<String> namesIn(Path sources) throws IOException {
		Set<String> names = new TreeSet<>();
		for (Path source : filesIn(sources, Pattern.compile(".+\\.(?:css|html|java|js)"))) {
			ICON_CLASS.matcher(Files.readString(source)).results().map((found) -> found.group(1)).forEach(names::add);
		}
		return names;
	}

	private static List<Path> filesIn(Path folder, Pattern name) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> name.matcher(file.getFileName().toString()).matches()).sorted().toList();
		}
	}

	private static String icons(Set<String> names, Path webJar) throws IOException {
		try (FileSystem files = FileSystems.newFileSystem(webJar);
				Stream<Path> versions = Files.list(files.getPath("META-INF/resources/webjars/bootstrap-icons"))) {
			Path icons = versions.findFirst().orElseThrow().resolve("icons");
			return names.stream().map((name) -> rule(name, icons.resolve(name + ".svg"))).collect(Collectors.joining());
		}
	}

	private static String rule(String name, Path icon) {
		if (Files.notExists(icon)) {
			throw new IllegalArgumentException("Bootstrap has no icon bi-" + name);
		}
		try {
			String image = Files.readString(icon).replaceAll("\\s*\n\\s*", "").replaceFirst(" width=.+?(?= viewBox)", "");
			return ".bi-%s{--icon:url('data:image/svg+xml,%s')}\n".formatted(name, escape(image));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String escape(String image) {
		return Pattern.compile("[#%']").matcher(image).replaceAll(StaticFiles::percentEncoded);
	}

	private static String percentEncoded(MatchResult character) {
		return "%%%02X".formatted((int) character.group().charAt(0));
	}

	private static void compress(Path file) throws IOException {
		try (OutputStream compressed = new BestCompression(
				Files.newOutputStream(file.resolveSibling(file.getFileName() + ".gz")))) {
			Files.copy(file, compressed);
		}
	}

	private static final class BestCompression extends GZIPOutputStream {

		BestCompression(OutputStream out) throws IOException {
			super(out);
			this.def.setLevel(Deflater.BEST_COMPRESSION);
		}

	}

}
