package com.example.quartet.daemonclient.workshop;

import java.util.ArrayList;
import java.util.List;

import com.example.quartet.identitysupport.flows.Message;
import com.example.quartet.identitysupport.flows.Recorder;
import com.example.quartet.identitysupport.flows.Workshop;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.service.registry.ImportHttpServices;

/**
 * Keeps the messages of one run in one tenant, and reports them when it ends.
 */
@Component
@Profile(Workshop.PROFILE)
@ImportHttpServices(group = "todo-api", types = WorkshopApi.class)
class RunMessages implements Recorder, ObservationHandler<Observation.Context> {

	private static final Logger log = LoggerFactory.getLogger(RunMessages.class);

	private static final int MOST = 200;

	/** Characters, of the 64 kB that todo-api reads at once. */
	private static final int AT_ONCE = 40_000;

	private final List<Message> messages = new ArrayList<>();

	private final ObjectProvider<WorkshopApi> api;

	RunMessages(ObjectProvider<WorkshopApi> api) {
		this.api = api;
	}

	@Override
	public boolean supportsContext(Observation.Context context) {
		return "daemon.run".equals(context.getName());
	}

	@Override
	public synchronized void record(Message message) {
		if (this.messages.size() < MOST) {
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
				if (!part.isEmpty() && weight(part) + message.weight() > AT_ONCE) {
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
