package com.example.quartet.workshop.recording;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What a server sends while it answers a request belongs to the person who sent it: it
 * stays with the request, and two people's messages cannot meet.
 */
public class RequestMessageRecorder implements MessageRecorder {

	private static final String NAME = RequestMessageRecorder.class.getName();

	private static final int MAXIMUM_MESSAGES = 100;

	private final JobMessages jobMessages;

	RequestMessageRecorder(JobMessages jobMessages) {
		this.jobMessages = jobMessages;
	}

	/**
	 * Begins to keep the messages of a request.
	 * @param request that is being answered
	 * @return the list that grows
	 */
	public static List<Message> begin(HttpServletRequest request) {
		RequestMessages kept = new RequestMessages(new CopyOnWriteArrayList<>());
		request.setAttribute(NAME, kept);
		return kept.messages();
	}

	@Override
	public void record(Message message) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request == null) {
			this.jobMessages.add(message);
		}
		else if (request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST) instanceof RequestMessages kept
				&& kept.messages().size() < MAXIMUM_MESSAGES) {
			kept.messages().add(message);
		}
	}

	/**
	 * The messages of one request.
	 */
	private record RequestMessages(List<Message> messages) {
	}

}
