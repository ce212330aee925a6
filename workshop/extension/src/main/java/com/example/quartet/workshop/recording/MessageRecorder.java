package com.example.quartet.workshop.recording;

/**
 * Where a module keeps the messages that it sends.
 */
public interface MessageRecorder {

	/**
	 * Keeps a message, or drops it where it belongs to no request.
	 * @param message without its secrets
	 */
	void record(Message message);

}
