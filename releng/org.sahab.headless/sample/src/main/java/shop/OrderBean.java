package shop;

import javax.ejb.Stateful;
import javax.ejb.TransactionAttribute;
import javax.ejb.TransactionAttributeType;

@Stateful(name = "orders")
public class OrderBean {
    private int sent;

    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public <T extends Comparable<T>> void send(T message) {
        Runnable task = new Runnable() {
            @Override
            public void run() {
                sent++;
            }
        };
        task.run();
        switch (sent) {
            case 1:
                Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
                break;
            default:
                synchronized (this) {
                    System.out.println(message);
                }
        }
    }

    private void stop() {
        System.exit(0);
    }
}
