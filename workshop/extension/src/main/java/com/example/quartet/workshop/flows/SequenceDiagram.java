package com.example.quartet.workshop.flows;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.example.quartet.workshop.recording.Message;
import org.jspecify.annotations.Nullable;

/**
 * A sequence diagram of a flow: one lane for each who took part, one step for each
 * message, each answer and each decision.
 *
 * @param lanes from left to right
 * @param steps from top to bottom
 */
record SequenceDiagram(List<String> lanes, List<Step> steps) {

	/** The person who sits at the browser. */
	static final String PERSON = "person";

	private static final String BROWSER = "browser";

	private static final List<String> ORDER = List.of(PERSON, "daemon-client", BROWSER, "web-app", "todo-api",
			"downstream-api");

	private static final String LAST = "identity-platform";

	// the browser carries these to the identity provider, once it has our answer
	private static final Set<String> DEPARTURES = Set.of("authorize", "consent", "admin-consent", "sign-out");

	// and brings these back from there, in this way
	private static final Map<String, String> ARRIVALS = Map.of("form-post", "form_post", "front-channel", "iframe",
			"admin-consent-answer", "redirect");

	static SequenceDiagram of(Flow flow, ApplicationNames names) {
		DiagramWriter pen = new DiagramWriter(flow, names);
		pen.drawAll();
		Set<String> present = new LinkedHashSet<>();
		pen.steps.forEach((step) -> present.addAll(List.of(step.from(), step.to())));
		List<String> others = present.stream().filter((lane) -> !ORDER.contains(lane) && !LAST.equals(lane)).toList();
		List<String> lanes = Stream.of(ORDER, others, List.of(LAST))
			.flatMap(List::stream)
			.filter(present::contains)
			.toList();
		return new SequenceDiagram(lanes, List.copyOf(pen.steps));
	}

	/**
	 * Where a step begins in the picture.
	 * @param step one of these
	 * @return the number of the lane furthest left, from 0
	 */
	public int left(Step step) {
		return Math.min(this.lanes.indexOf(step.from()), this.lanes.indexOf(step.to()));
	}

	/**
	 * Where a step ends in the picture.
	 * @param step one of these
	 * @return the number of the lane furthest right, from 0
	 */
	public int right(Step step) {
		return Math.max(this.lanes.indexOf(step.from()), this.lanes.indexOf(step.to()));
	}

	/**
	 * Which way the arrow points.
	 * @param step one of these
	 * @return whether it points left
	 */
	public boolean pointsLeft(Step step) {
		return this.lanes.indexOf(step.to()) < this.lanes.indexOf(step.from());
	}

	/**
	 * The colour of a token: it changes where the audience does.
	 * @param chip of a step
	 * @return the number of a colour
	 */
	public int colour(TokenChip chip) {
		return this.steps.stream()
			.map(Step::token)
			.filter((token) -> token != null)
			.map(TokenChip::audience)
			.distinct()
			.toList()
			.indexOf(chip.audience()) % 5;
	}

	/**
	 * An arrow, or a note where an arrow would lead nowhere.
	 *
	 * @param look how it is drawn: act, way, request, answer, check or memory, and
	 * refused
	 * @param number of the message that tells of it
	 * @param label what stands on it
	 * @param from the lane in which it begins
	 * @param to the lane in which it ends
	 * @param token that goes along, if one does
	 */
	record Step(String look, int number, String label, String from, String to, @Nullable TokenChip token) {

		public boolean isNote() {
			return this.from.equals(this.to);
		}

		/**
		 * Whether it is the message itself, and not the way to it or its answer.
		 */
		public boolean isNumbered() {
			return !this.look.startsWith("answer") && !"act".equals(this.look) && !"way".equals(this.look);
		}

	}

	/**
	 * Draws one message after the other, each further down.
	 */
	private static final class DiagramWriter {

		private final List<Step> steps = new ArrayList<>();

		private final Flow flow;

		private final List<Message> numbered;

		private final ApplicationNames names;

		DiagramWriter(Flow flow, ApplicationNames names) {
			this.flow = flow;
			this.numbered = flow.all();
			this.names = names;
		}

		void drawAll() {
			Message first = this.flow.messages().get(0);
			if (BROWSER.equals(first.from())) {
				step("act", first, "", PERSON, BROWSER, null);
			}
			this.flow.messages().forEach(this::draw);
		}

		private void draw(Message message) {
			switch (message.kind()) {
				case "guarded" -> {
					step(isRefused(message) ? "check refused" : "check", message,
							isRefused(message) ? String.valueOf(message.status()) : "passed", message.from(),
							message.to(), null);
					message.inside().forEach(this::draw);
				}
				case "kept-token" -> step("memory", message, message.value("kept_of"), message.from(), message.to(),
						TokenChip.sentWith(message, this.names));
				default -> drawArrows(message);
			}
		}

		private void drawArrows(Message message) {
			String from = isCarried(message) ? BROWSER : message.from();
			if (ARRIVALS.containsKey(message.kind())) {
				step("way", message, ARRIVALS.get(message.kind()), message.from(), from, null);
			}
			step("request", message, label(message), from, message.to(), TokenChip.sentWith(message, this.names));
			if (DEPARTURES.contains(message.kind())) {
				return; // the answer is not ours to see
			}
			message.inside().stream().filter((inner) -> !DEPARTURES.contains(inner.kind())).forEach(this::draw);
			step(isRefused(message) ? "answer refused" : "answer", message,
					message.status() + " · " + message.millis() + " ms", message.to(), from,
					TokenChip.broughtBy(message, this.names));
			message.inside().stream().filter((inner) -> DEPARTURES.contains(inner.kind())).forEach(this::draw);
		}

		private void step(String look, Message message, String label, String from, String to,
				@Nullable TokenChip token) {
			this.steps.add(new Step(look, number(message), label, from, to, token));
		}

		private int number(Message message) {
			for (int index = 0; index < this.numbered.size(); index++) {
				if (this.numbered.get(index) == message) { // equal ones may come twice
					return index + 1;
				}
			}
			return 0;
		}

		private static boolean isCarried(Message message) {
			return DEPARTURES.contains(message.kind()) || ARRIVALS.containsKey(message.kind());
		}

		private static boolean isRefused(Message message) {
			return message.status() == 0 || message.status() >= 400;
		}

		private static String label(Message message) {
			String path = message.address().replaceFirst("^https?://[^/]+", "");
			return message.method() + " " + (path.contains("/v2.0/") ? path.substring(path.lastIndexOf('/')) : path);
		}

	}

}
