package com.example.quartet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/**
 * Says where the CPU time of a row went, by recordings of the JVM's own Flight Recorder:
 * by threads, by the code that called the JDK or did the work itself, and as a flame
 * graph.
 */
public final class Profile {

	private static final int LINES = 8;

	/**
	 * So much of a name tells a library from others.
	 */
	private static final int PARTS = 3;

	private static final Duration ONE_RUN = Duration.ofSeconds(20);

	private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

	private static final Path FLAMES = Path.of("benchmarks", "target", "flames");

	private final List<RecordedEvent> events;

	private final Instant since;

	private final Instant end;

	private Profile(List<RecordedEvent> events) {
		this.events = events;
		Instant first = events.get(0).getStartTime();
		Duration all = Duration.between(first, events.get(events.size() - 1).getStartTime());
		// a start is what a row of one run is about, and not one of many requests
		this.since = (all.compareTo(ONE_RUN) > 0) ? first.plus(all.dividedBy(2)) : first;
		this.end = named("jdk.Shutdown").map(RecordedEvent::getStartTime).findFirst().orElse(Instant.MAX);
	}

	/**
	 * Prints two tables for each recording, and draws a flame graph.
	 * @param arguments the row, and the recordings
	 */
	public static void main(String[] arguments) throws IOException {
		Locale.setDefault(Locale.ROOT);
		Files.createDirectories(FLAMES);
		for (String file : List.of(arguments).subList(1, arguments.length)) {
			List<RecordedEvent> events = RecordingFile.readAllEvents(Path.of(file));
			events.sort(Comparator.comparing(RecordedEvent::getStartTime));
			Profile profile = new Profile(events);
			profile.print();
			profile.draw(arguments[0]);
		}
	}

	private void print() {
		System.out.printf("%n%s%n", program());
		print("threads", ofRequests("jdk.ThreadCPULoad"), Profile::threads,
				(event) -> event.getFloat("user") + event.getFloat("system"));
		print("code of", samples(), Profile::code, (event) -> 1);
	}

	private void draw(String row) throws IOException {
		String program = program().split(" ")[0].replaceAll("[.]jar$", "").replaceAll(".*[/.]", "");
		FlameGraph graph = new FlameGraph(row + ": " + program);
		samples().forEach((sample) -> graph.add(stack(sample)));
		Path picture = FLAMES.resolve("%s-%s.svg".formatted(row, program));
		Files.writeString(picture, graph.svg());
		System.out.printf("%n%s%n", picture);
	}

	private String program() {
		return named("jdk.JVMInformation").map((event) -> event.getString("javaArguments")).findFirst().orElse("");
	}

	private Stream<RecordedEvent> samples() {
		return ofRequests("jdk.ExecutionSample").filter((event) -> event.getStackTrace() != null);
	}

	private static List<String> stack(RecordedEvent sample) {
		List<String> stack = new ArrayList<>();
		for (RecordedFrame frame : sample.getStackTrace().getFrames()) {
			// the last caller comes first
			stack.add(0, frame.getMethod().getType().getName() + "." + frame.getMethod().getName());
		}
		return stack;
	}

	private Stream<RecordedEvent> named(String name) {
		return this.events.stream().filter((event) -> event.getEventType().getName().equals(name));
	}

	private Stream<RecordedEvent> ofRequests(String name) {
		return named(name)
			.filter((event) -> !event.getStartTime().isBefore(this.since) && event.getStartTime().isBefore(this.end));
	}

	private static void print(String what, Stream<RecordedEvent> events, Function<RecordedEvent, String> name,
			ToDoubleFunction<RecordedEvent> weight) {
		Map<String, Double> weights = events.collect(Collectors.groupingBy(name, Collectors.summingDouble(weight)));
		double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
		System.out.printf("%n| share | %s |%n| --- | --- |%n", what);
		weights.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Double>comparingByValue().reversed())
			.limit(LINES)
			.forEach(
					(entry) -> System.out.printf("| %.1f %% | `%s` |%n", 100 * entry.getValue() / all, entry.getKey()));
	}

	private static String threads(RecordedEvent event) {
		RecordedThread thread = event.hasField("eventThread") ? event.getThread() : null;
		return (thread != null && thread.getJavaName() != null) ? thread.getJavaName().replaceAll("[0-9.]+", "*")
				: "others";
	}

	static boolean isOfTheJdk(String name) {
		return JDK.stream().anyMatch(name::startsWith);
	}

	private static String code(RecordedEvent sample) {
		List<RecordedFrame> frames = sample.getStackTrace().getFrames();
		String type = frames.stream()
			.map((frame) -> frame.getMethod().getType().getName())
			.filter((name) -> !isOfTheJdk(name))
			.findFirst()
			.orElse("JDK");
		return Stream.of(type.split("[.]")).limit(PARTS).collect(Collectors.joining("."));
	}

}
