package shop;

import java.io.File;
import java.io.FileWriter;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.logging.FileHandler;
import java.util.logging.Logger;
import javax.ejb.EJB;
import javax.jms.Queue;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;
import javax.transaction.UserTransaction;

/** What a program of its time does: sessions, files, JNDI, a query in a loop. */
public class OrderServlet extends HttpServlet {
    private static final Logger LOG = Logger.getLogger("shop");
    private static final String MAIL_HOST = "192.168.10.20";
    private static final String PASSWORD = "not-a-secret";

    @EJB
    private OrderBean bean;

    static {
        try {
            LOG.addHandler(new FileHandler("/var/log/shop.log"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Order order = (Order) request.getSession().getAttribute("order");
        if (order == null) {
            order = new Order();
            request.getSession(true).setAttribute("order", order);
        }
        final Order current = order;
        new Thread(() -> archive(current)).start();
        try {
            for (String id : request.getParameterValues("id")) {
                current.add(find(id));
            }
        } catch (NamingException | SQLException e) {
            LOG.severe(e.getMessage());
        }
        response.getWriter().println(current.describe() + System.getProperty("user.home") + MAIL_HOST);
    }

    private String find(String id) throws NamingException, SQLException {
        DataSource source = (DataSource) new InitialContext().lookup("java:comp/env/jdbc/shop");
        try (Connection connection = source.getConnection("shop", PASSWORD);
                PreparedStatement query = connection.prepareStatement("select title from book where id = ?")) {
            query.setString(1, id);
            try (ResultSet result = query.executeQuery()) {
                return result.next() ? result.getString(1) : "";
            }
        }
    }

    private void archive(Order order) {
        File file = new File("C:\\shop\\orders.txt");
        try (FileWriter out = new FileWriter(file, true)) {
            out.write(order.describe());
        } catch (IOException e) {
            e.printStackTrace();
        }
    }

    void transfer(UserTransaction transaction, Queue queue) throws Exception {
        transaction.begin();
        bean.send(queue.getQueueName());
        transaction.commit();
    }
}
