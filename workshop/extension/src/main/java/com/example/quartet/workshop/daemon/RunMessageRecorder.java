package com.example.quartet.workshop.daemon;

import java.util.ArrayList;
import java.util.List;

import com.example.quartet.workshop.recording.Message;
import com.example.quartet.workshop.recording.MessageRecorder;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Keeps the messages of one run in one tenant, and reports them when it ends.
 */
class RunMessageRecorder implements MessageRecorder, ObservationHandler<Observation.Context> {

	private static final Logger log = LoggerFactory.getLogger(RunMessageRecorder.class);

	private static final int MAXIMUM_MESSAGES = 200;

	/** Characters, of the 64 kB that todo-api reads at once. */
	private static final int MAXIMUM_REPORT_LENGTH = 40_000;

	private final List<Message> messages = new ArrayList<>();

	private final ObjectProvider<RunMessagesApi> api;

	RunMessageRecorder(ObjectProvider<RunMessagesApi> api) {
		this.api = api;
	}

	@Override
	public boolean supportsContext(Observation.Context context) {
		return "daemon.run".equals(context.getName());
	}

	@Override
	public synchronized void record(Message message) {
		if (this.messages.size() < MAXIMUM_MESSAGES) {
			this.messages.add(message);
		}
	}

	@Override
	public void onStart(Observation.Context run) {
		take();
	}

	@Override
	public void onStop(Observation.Context run) {
		String tenant = run.getLowCardinalityKeyValue("tenant").getValue();
		try {
			List<Message> part = new ArrayList<>();
			for (Message message : take()) {
				if (!part.isEmpty() && weight(part) + message.weight() > MAXIMUM_REPORT_LENGTH) {
					this.api.getObject().keep(tenant, part);
					part.clear();
				}
				part.add(message);
			}
			this.api.getObject().keep(tenant, part);
		}
		catch (RuntimeException ex) {
			// and was no worse for it
			log.info("This run will not be among the flows: {}", ex.getMessage());
		}
	}

	private synchronized List<Message> take() {
		List<Message> taken = List.copyOf(this.messages);
		this.messages.clear();
		return taken;
	}

	private static int weight(List<Message> messages) {
		return messages.stream().mapToInt(Message::weight).sum();
	}

}
