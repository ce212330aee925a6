package com.example.quartet.workshop.recording;

/**
 * Where a module keeps the messages that it sends.
 */
public interface MessageRecorder {

	/**
	 * Keeps a message, or forgets it where nobody could be shown it.
	 * @param message without its secrets
	 */
	void record(Message message);

}
