package com.example.quartet.workshop.flows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.example.quartet.workshop.recording.Message;

/**
 * A sequence diagram of a flow: one lane for each who took part, one stroke for each
 * message and each answer.
 *
 * @param lanes from left to right
 * @param strokes from top to bottom
 */
record SequenceDiagram(List<Lane> lanes, List<Stroke> strokes) {

	static final int LANE_WIDTH = 200;

	static final int ROW_HEIGHT = 40;

	private static final int TOP = 70;

	private static final int MAXIMUM_LABEL_LENGTH = 27;

	private static final List<String> ORDER = List.of("daemon-client", "web-app", "browser", "identity-platform",
			"todo-api", "downstream-api");

	// the browser carries these to the identity provider, once it has our answer
	private static final Set<String> DEPARTURES = Set.of("authorize", "consent", "admin-consent", "sign-out");

	// and brings these back from there, in this way
	private static final Map<String, String> ARRIVALS = Map.of("form-post", "form_post", "front-channel", "iframe",
			"admin-consent-answer", "redirect");

	static SequenceDiagram of(Flow flow) {
		Set<String> present = flow.all()
			.stream()
			.flatMap(
					(message) -> Stream.of(message.from(), message.to(), isCarried(message) ? "browser" : message.to()))
			.collect(Collectors.toSet());
		List<String> names = Stream
			.concat(ORDER.stream().filter(present::contains), present.stream().filter((name) -> !ORDER.contains(name)))
			.toList();
		Pen pen = new Pen(names, flow.all());
		flow.messages().forEach(pen::draw);
		return new SequenceDiagram(names.stream().map((name) -> new Lane(name, pen.x(name))).toList(), pen.strokes);
	}

	public int width() {
		return this.lanes.size() * LANE_WIDTH;
	}

	public int height() {
		return TOP + this.strokes.size() * ROW_HEIGHT - ROW_HEIGHT / 2;
	}

	private static boolean isCarried(Message message) {
		return DEPARTURES.contains(message.kind()) || ARRIVALS.containsKey(message.kind());
	}

	/**
	 * Who takes part.
	 *
	 * @param name of the module
	 * @param x where its line runs down
	 */
	record Lane(String name, int x) {
	}

	/**
	 * An arrow, or a note where an arrow would lead nowhere.
	 *
	 * @param look how it is drawn: message, answer, refusal or check
	 * @param number of the message, 0 for an answer
	 * @param label what stands on it
	 * @param from where it begins
	 * @param to where it ends
	 * @param y how far down
	 */
	record Stroke(String look, int number, String label, int from, int to, int y) {

		public int middle() {
			return (this.from + this.to) / 2;
		}

	}

	/**
	 * Draws one message after the other, each further down.
	 */
	private static final class Pen {

		private final List<Stroke> strokes = new ArrayList<>();

		private final List<String> names;

		private final List<Message> numbered;

		Pen(List<String> names, List<Message> numbered) {
			this.names = names;
			this.numbered = numbered;
		}

		int x(String name) {
			return LANE_WIDTH / 2 + LANE_WIDTH * this.names.indexOf(name);
		}

		void draw(Message message) {
			boolean refused = message.status() == 0 || message.status() >= 400;
			if ("guarded".equals(message.kind())) {
				stroke(refused ? "check refused" : "check", number(message),
						refused ? String.valueOf(message.status()) : "passed", message.from(), message.to());
				message.inside().forEach(this::draw);
				return;
			}
			String from = isCarried(message) ? "browser" : message.from();
			if (ARRIVALS.containsKey(message.kind())) {
				stroke("message", 0, ARRIVALS.get(message.kind()), message.from(), from);
			}
			stroke("message", number(message), label(message), from, message.to());
			if (DEPARTURES.contains(message.kind())) {
				return; // the answer is not ours to see
			}
			message.inside().stream().filter((inner) -> !DEPARTURES.contains(inner.kind())).forEach(this::draw);
			stroke(refused ? "answer refused" : "answer", 0, message.status() + " · " + message.millis() + " ms",
					message.to(), from);
			message.inside().stream().filter((inner) -> DEPARTURES.contains(inner.kind())).forEach(this::draw);
		}

		private int number(Message message) {
			for (int index = 0; index < this.numbered.size(); index++) {
				if (this.numbered.get(index) == message) { // equal ones may come twice
					return index + 1;
				}
			}
			return 0;
		}

		private void stroke(String look, int number, String label, String from, String to) {
			this.strokes.add(new Stroke(look, number, label, x(from), x(to), TOP + this.strokes.size() * ROW_HEIGHT));
		}

		private static String label(Message message) {
			String path = message.address().replaceFirst("^https?://[^/]+", "");
			String label = message.method() + " "
					+ (path.contains("/v2.0/") ? path.substring(path.lastIndexOf('/')) : path);
			return (label.length() > MAXIMUM_LABEL_LENGTH) ? label.substring(0, MAXIMUM_LABEL_LENGTH - 1) + "…" : label;
		}

	}

}
